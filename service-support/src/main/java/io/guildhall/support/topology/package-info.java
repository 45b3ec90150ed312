/** The topology of a service: its intake and its cores, each with named nodes and one store. */
@NullMarked
package io.guildhall.support.topology;

import org.jspecify.annotations.NullMarked;
