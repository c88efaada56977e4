/// What an open review desk is told over HTTP.
@NullMarked
package newsroom.review.live.web;

import org.jspecify.annotations.NullMarked;
