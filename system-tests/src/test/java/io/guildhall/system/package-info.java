/** The whole path on real servers. */
@NullMarked
package io.guildhall.system;

import org.jspecify.annotations.NullMarked;
