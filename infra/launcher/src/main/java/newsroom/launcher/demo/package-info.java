/// Plays real pages through a running newsroom, over HTTP as people would, and checks what came out.
@NullMarked
package newsroom.launcher.demo;

import org.jspecify.annotations.NullMarked;
