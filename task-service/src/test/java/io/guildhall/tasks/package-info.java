/** Tests of the service as a whole. */
@NullMarked
package io.guildhall.tasks;

import org.jspecify.annotations.NullMarked;
