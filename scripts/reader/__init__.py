"""What makes the reader: posts, training, thresholds. Never imported by the product."""
