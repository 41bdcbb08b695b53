"""Many directives: the store, what goes into it and the questions it answers. The only user of SQLAlchemy."""
