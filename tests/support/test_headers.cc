// Nothing of its own: the target it belongs to precompiles headers for all tests.
