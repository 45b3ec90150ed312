/** What a pure core is made of: a decider over tables, and the words for refusing input. */
@NullMarked
package io.guildhall.support.core;

import org.jspecify.annotations.NullMarked;
