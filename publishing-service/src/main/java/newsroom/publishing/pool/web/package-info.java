/// The pool over HTTP.
@NullMarked
package newsroom.publishing.pool.web;

import org.jspecify.annotations.NullMarked;
