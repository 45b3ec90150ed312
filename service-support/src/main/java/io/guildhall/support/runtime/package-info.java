/** Runs a service: settings, start, health, shutdown. */
@NullMarked
package io.guildhall.support.runtime;

import org.jspecify.annotations.NullMarked;
