/// Presence over HTTP.
@NullMarked
package newsroom.review.presence.web;

import org.jspecify.annotations.NullMarked;
