/** Dead letters, sent to where they came from once what was in their way is mended. */
@NullMarked
package io.guildhall.stack.redrive;

import org.jspecify.annotations.NullMarked;
