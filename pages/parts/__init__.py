"""What pages share: the only Streamlit code beside the pages themselves."""
