/// Pages drawn with Thymeleaf, the feed with ROME.
@NullMarked
package newsroom.publishing.edition.html;

import org.jspecify.annotations.NullMarked;
