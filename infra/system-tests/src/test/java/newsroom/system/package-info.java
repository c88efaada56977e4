/// What holds across services: the journey, redelivery, faults, the shape of the code, who may do what.
@NullMarked
package newsroom.system;

import org.jspecify.annotations.NullMarked;
