/** Who has had to do with which unit, so that nobody judges one twice. */
@NullMarked
package io.guildhall.router.history;

import org.jspecify.annotations.NullMarked;
