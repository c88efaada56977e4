/// Follows this service's own IssuePublished to one publication per article.
@NullMarked
package newsroom.publishing.publication.kafka;

import org.jspecify.annotations.NullMarked;
