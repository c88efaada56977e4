/// Who a person is: accounts, sign-in, second factor and the tokens every service trusts.
@NullMarked
package newsroom.identity;

import org.jspecify.annotations.NullMarked;
