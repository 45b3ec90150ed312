/** Moments to act at. */
@NullMarked
package io.guildhall.router.timer;

import org.jspecify.annotations.NullMarked;
