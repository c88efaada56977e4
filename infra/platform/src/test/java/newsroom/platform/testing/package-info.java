/// What integration tests of every service stand on: one broker and one store per JVM, tokens, a client.
@NullMarked
package newsroom.platform.testing;

import org.jspecify.annotations.NullMarked;
