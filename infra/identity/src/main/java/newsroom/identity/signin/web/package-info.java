/// The pages people see: sign-in, second factor, first use, their account.
@NullMarked
package newsroom.identity.signin.web;

import org.jspecify.annotations.NullMarked;
