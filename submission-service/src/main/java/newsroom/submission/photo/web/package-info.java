/// Photos over HTTP.
@NullMarked
package newsroom.submission.photo.web;

import org.jspecify.annotations.NullMarked;
