/// Chinese typing rules: what a proofreader would change in a text, proposed and never done.
@NullMarked
package newsroom.submission.typography;

import org.jspecify.annotations.NullMarked;
