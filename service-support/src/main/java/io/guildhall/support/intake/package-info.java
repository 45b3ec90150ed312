/** The first step of a service: public topics in, checked records for its own core out. */
@NullMarked
package io.guildhall.support.intake;

import org.jspecify.annotations.NullMarked;
