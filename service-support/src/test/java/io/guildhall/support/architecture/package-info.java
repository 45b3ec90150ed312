/** Rules that every service's structure keeps to. */
@NullMarked
package io.guildhall.support.architecture;

import org.jspecify.annotations.NullMarked;
