/** What people are owed when their engagement ends. */
@NullMarked
package io.guildhall.payouts.severance;

import org.jspecify.annotations.NullMarked;
