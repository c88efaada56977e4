/// The edition 数字报: static pages and the feed, made before an issue is published.
@NullMarked
package newsroom.publishing.edition;

import org.jspecify.annotations.NullMarked;
