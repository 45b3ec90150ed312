/** The topology of the router: its intake, triage and the market. */
@NullMarked
package io.guildhall.router.streams;

import org.jspecify.annotations.NullMarked;
