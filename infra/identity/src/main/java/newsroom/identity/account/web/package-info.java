/// The administrators' account API and its problems.
@NullMarked
package newsroom.identity.account.web;

import org.jspecify.annotations.NullMarked;
