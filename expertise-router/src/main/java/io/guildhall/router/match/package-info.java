/** Who gets which task next. */
@NullMarked
package io.guildhall.router.match;

import org.jspecify.annotations.NullMarked;
