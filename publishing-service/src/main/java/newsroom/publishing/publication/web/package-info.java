/// Publications over HTTP.
@NullMarked
package newsroom.publishing.publication.web;

import org.jspecify.annotations.NullMarked;
