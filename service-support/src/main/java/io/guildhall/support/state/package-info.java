/** The tables of a core in a changelogged store. */
@NullMarked
package io.guildhall.support.state;

import org.jspecify.annotations.NullMarked;
