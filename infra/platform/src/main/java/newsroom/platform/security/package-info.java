/// Who is asking, and whether they may: bearer tokens, roles, step-up.
@NullMarked
package newsroom.platform.security;

import org.jspecify.annotations.NullMarked;
