/// What an import had planned, in the store.
@NullMarked
package newsroom.submission.unitfile.mongo;

import org.jspecify.annotations.NullMarked;
