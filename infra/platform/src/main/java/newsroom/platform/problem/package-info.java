/// How a refusal is told to the person at the other end: RFC 9457, in Chinese or English.
@NullMarked
package newsroom.platform.problem;

import org.jspecify.annotations.NullMarked;
