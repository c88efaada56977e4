/// Readers' addresses: pages, articles, feed, style sheet.
@NullMarked
package newsroom.publishing.edition.web;

import org.jspecify.annotations.NullMarked;
