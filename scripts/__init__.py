"""What developers run: setting up, pictures, training. Never imported by the product."""
