/// What review and publishing tell about our articles, translated.
@NullMarked
package newsroom.submission.article.kafka;

import org.jspecify.annotations.NullMarked;
