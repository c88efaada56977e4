/// HTTP for calls: the newsroom's side and the units'.
@NullMarked
package newsroom.submission.call.web;

import org.jspecify.annotations.NullMarked;
