/** What workers were paid and clients owe, from the payouts alone. */
@NullMarked
package io.guildhall.stack.billing;

import org.jspecify.annotations.NullMarked;
