/** Which languages serve which. */
@NullMarked
package io.guildhall.router.language;

import org.jspecify.annotations.NullMarked;
