/// Tests of the changes on the embedded store, or on the real one that `NEWSROOM_TEST_MONGODB` names.
@NullMarked
package newsroom.migration;

import org.jspecify.annotations.NullMarked;
