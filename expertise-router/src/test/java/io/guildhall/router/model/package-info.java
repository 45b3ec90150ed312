/** The market against a plain model of who may hold what, in random histories. */
@NullMarked
package io.guildhall.router.model;

import org.jspecify.annotations.NullMarked;
