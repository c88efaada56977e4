/// What calls for submissions 征稿 and commissions 约稿 tell.
@NullMarked
package newsroom.contracts.call;

import org.jspecify.annotations.NullMarked;
