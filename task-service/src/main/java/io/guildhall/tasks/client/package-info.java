/** The clients as the operator set them up. */
@NullMarked
package io.guildhall.tasks.client;

import org.jspecify.annotations.NullMarked;
