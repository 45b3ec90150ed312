/** Which field of knowledge a text belongs to: term lists, traits of its form, and a linear model over both. */
@NullMarked
package io.guildhall.router.classify;

import org.jspecify.annotations.NullMarked;
