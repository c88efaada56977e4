/// Writes plain PDF files with Chinese text: no library, no font in the file.
@NullMarked
package newsroom.platform.pdf;

import org.jspecify.annotations.NullMarked;
