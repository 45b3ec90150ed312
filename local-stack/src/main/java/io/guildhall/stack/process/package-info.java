/** Real servers as processes of this machine: started, watched, stopped, and killed where a test asks for it. */
@NullMarked
package io.guildhall.stack.process;

import org.jspecify.annotations.NullMarked;
