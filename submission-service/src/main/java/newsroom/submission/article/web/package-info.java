/// Articles over HTTP.
@NullMarked
package newsroom.submission.article.web;

import org.jspecify.annotations.NullMarked;
