/** A seeded package for {@link io.guildhall.support.architecture.PureDomainTest}. */
@NullMarked
package io.guildhall.support.architecture.seeded.impure;

import org.jspecify.annotations.NullMarked;
