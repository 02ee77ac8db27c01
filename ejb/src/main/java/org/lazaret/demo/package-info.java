/** The demonstration world: Yanjiawan and its neighbours on a Monday in August 2021, played back through the services. */
package org.lazaret.demo;
