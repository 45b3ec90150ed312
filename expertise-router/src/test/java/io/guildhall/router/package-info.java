/** Tests of the service as a whole. */
@NullMarked
package io.guildhall.router;

import org.jspecify.annotations.NullMarked;
